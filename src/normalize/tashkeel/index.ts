export { hasTashkeel } from './has-tashkeel';
export { sameWord } from './same-word';
export { joinTashkeel, splitTashkeel, type TashkeelSplit } from './split-tashkeel';
export { stripLastHaraka } from './strip-last-haraka';
