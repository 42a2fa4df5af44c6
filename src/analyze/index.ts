export { type Analysis, type AnalyzeOptions, analyze } from './analyze';
