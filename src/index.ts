export { type Analysis, type AnalyzeOptions, analyze } from './analyze';
export * from './gazetteer';
export * from './normalize';
export * from './numbers';
export * from './places';
export * from './tokenize';
export * from './tokenize/clitics';
