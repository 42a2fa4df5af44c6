export { type Analysis, type AnalyzeOptions, analyze, analyzeWithoutTokens } from './analyze';
