import type { Suite } from '../lib/contender';
import { cliticsSuite } from './clitics';
import { distanceSuite } from './distance';
import { gazetteerSuite } from './gazetteer';
import { microSuite } from './micro';
import { normalizeSuite } from './normalize';
import { numbersSuite } from './numbers';
import { placesSuite } from './places';
import { tokenizeSuite } from './tokenize';

export const SUITES: readonly Suite[] = [
  normalizeSuite,
  tokenizeSuite,
  cliticsSuite,
  numbersSuite,
  gazetteerSuite,
  placesSuite,
  distanceSuite,
  microSuite,
];
