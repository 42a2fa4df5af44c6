import type { ProfileName } from 'dhad';
import type { Answer, Block, Format, NumberRow, PlaceRow, Request, Response, Summary } from './protocol';
import AnalysisWorker from './worker?worker&inline';

/** What the page is told. */
export interface ClientEvents {
  readonly answered: (answer: Answer) => void;
  readonly placesReady: () => void;
  readonly placesFailed: (reason: string) => void;
  readonly exported: (format: Format, content: string) => void;
}

export interface Client {
  analyze(text: string, profile: ProfileName): void;
  export(format: Format): void;
}

/** The page's end of the worker. One text is with the worker at a time; of those that wait only the newest is kept. */
export function createClient(events: ClientEvents): Client {
  const worker = new AnalysisWorker();
  const send = (request: Request): void => worker.postMessage(request);
  let newest = 0;
  let isBusy = false;
  let waiting: Extract<Request, { type: 'analyze' }> | undefined;
  let summary: Summary | undefined;
  let blocks: Block[] = [];
  let numbers: NumberRow[] = [];
  let places: PlaceRow[] = [];

  const finish = (id: number): void => {
    isBusy = false;
    if (waiting !== undefined) {
      isBusy = true;
      send(waiting);
      waiting = undefined;
    } else if (id === newest && summary !== undefined) {
      events.answered({ ...summary, blocks, numbers, places });
    }
  };

  worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
    if (data.type === 'places-ready') events.placesReady();
    else if (data.type === 'places-failed') events.placesFailed(data.reason);
    else if (data.type === 'export') events.exported(data.format, data.content);
    else if (data.type === 'done') finish(data.id);
    else if (data.id !== newest) return;
    else if (data.type === 'summary') {
      summary = data.summary;
      blocks = [];
      numbers = [];
      places = [];
    } else {
      blocks.push(...data.part.blocks);
      numbers.push(...data.part.numbers);
      places.push(...data.part.places);
    }
  });

  return {
    analyze(text, profile) {
      const request = { type: 'analyze', id: ++newest, text, profile } as const;
      if (isBusy) waiting = request;
      else send(request);
      isBusy = true;
    },
    export: (format) => send({ type: 'export', format }),
  };
}
