export { rejectArabicForm, rejectArabicName } from './arabic-names';
export type { ColumnMapping, ImportedEntry, ImportOptions, ImportResult } from './entry';
export { importGeoNames } from './geonames';
export { importGeoJson, importJson, importNdJson } from './json';
export { type Dropped, ImportError, type ImportReport } from './report';
export { similarity } from './similarity';
export type { ImportSource } from './source';
export { importCsv, importTsv, type TableOptions } from './tables';
export { importWof } from './wof';
