export type { CliticScheme } from './schemes';
export type { CliticPiece, CliticSlot, Segmentation } from './segmentation';
export {
  createSegmenter,
  cutTokens,
  type Segmenter,
  type SegmenterOptions,
  type SegmentOptions,
  segmentClitics,
  segmentText,
} from './segmenter';
