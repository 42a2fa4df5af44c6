/**
 * Names found in a token stream, as typed arrays: what the layers above read before they make any object. Entries at
 * `length` and beyond hold nothing. One object serves any number of passes.
 *
 * ```
 * gazetteer.matchTokens(stream, hits);
 * for (let i = 0; i < hits.length; i++) {
 *   hits.firstToken[i], hits.lastToken[i]   // tokens of the stream, both inclusive
 *   hits.state[i]                           // stands for the key: gazetteer.idsAt(state), gazetteer.keyAt(state)
 * }
 * gazetteer.matchAt(stream, hits, i)        // the Match object of one of them
 * ```
 */
export class NameHits {
  /** How many names there are. */
  length = 0;
  /** Token that the name (with its proclitics) begins in. */
  firstToken: Uint32Array = new Uint32Array(64);
  /** Token that the name ends with, inclusive. */
  lastToken: Uint32Array = new Uint32Array(64);
  /** Terminal: the number of the trie state that stands for the matched key, below `gazetteer.stateCount`. */
  state: Uint32Array = new Uint32Array(64);
  /** Index into `stream.letters` of the name's first letter, after its proclitics. */
  letter: Uint32Array = new Uint32Array(64);
  /** Which proclitic stack stands before the name, 0 for none: an argument for `procliticSpans`. */
  stack: Uint8Array = new Uint8Array(64);
  /** Edits between the text and the key. */
  distance: Uint8Array = new Uint8Array(64);

  /** Appends one name. */
  add(firstToken: number, lastToken: number, state: number, letter: number, stack: number, distance: number): void {
    if (this.length === this.state.length) this.#grow();
    const at = this.length++;
    this.firstToken[at] = firstToken;
    this.lastToken[at] = lastToken;
    this.state[at] = state;
    this.letter[at] = letter;
    this.stack[at] = stack;
    this.distance[at] = distance;
  }

  #grow(): void {
    const capacity = this.state.length * 2;
    const widened = (from: Uint32Array): Uint32Array => {
      const to = new Uint32Array(capacity);
      to.set(from);
      return to;
    };
    const widenedBytes = (from: Uint8Array): Uint8Array => {
      const to = new Uint8Array(capacity);
      to.set(from);
      return to;
    };
    this.firstToken = widened(this.firstToken);
    this.lastToken = widened(this.lastToken);
    this.state = widened(this.state);
    this.letter = widened(this.letter);
    this.stack = widenedBytes(this.stack);
    this.distance = widenedBytes(this.distance);
  }
}
