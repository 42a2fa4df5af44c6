import { TokenStream } from './token-stream';

/** Streams with room for more tokens than this are not kept. */
const KEEP_UP_TO = 1 << 15;

let idle: TokenStream | undefined;

/** A stream to scan into; to be given back by {@link releaseStream}. */
export function borrowStream(): TokenStream {
  const stream = idle ?? new TokenStream(256);
  // Until it is given back, a call from within gets one of its own.
  idle = undefined;
  return stream;
}

/** Keeps the stream for the next call, without the text. */
export function releaseStream(stream: TokenStream): void {
  if (stream.start.length > KEEP_UP_TO || stream.letters.length > 8 * KEEP_UP_TO) return;
  stream.text = '';
  idle = stream;
}
