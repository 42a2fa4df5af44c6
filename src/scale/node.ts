export type { BadRecord, InputFormat } from './batch';
export { InputError, RecordError, WorkerDiedError } from './errors';
export { OUTPUT_FORMATS, type OutputFormat } from './formats';
export type { OffsetUnit } from './offsets';
export type { Annotation, OperationName, OperationSpec } from './operations';
export { type ProcessStreamOptions, processStream } from './process-stream';
export type { Summary } from './run';
export type { Segment, SegmentedToken } from './segments';
