import './style.css';
import { SAMPLE } from 'virtual:sample';
import type { ProfileName } from 'dhad';
import { createClient } from './client';
import { download } from './download';
import { createEditor } from './editor';
import { byId } from './elements';
import { currentLanguage, formatCount, onLanguage, setLanguage, words } from './language';
import { createMap } from './map';
import { createMarkedText } from './marked';
import { profileSelect, showPanel } from './panels';
import type { Answer, Format } from './protocol';
import { showNumbers, showPlaces } from './tables';
import { createTabs } from './tabs';

let answer: Answer | undefined;
let arePlacesReady = false;
let status = (): string => words().loading;

setLanguage(navigator.language.startsWith('ar') ? 'ar' : 'en');

const marked = createMarkedText();
const tabs = createTabs(document.querySelector('[role=tablist]') as HTMLElement, (panel) => {
  if (answer !== undefined) showPanel(panel, answer.details, answer.units);
});
const goTo = (start: number): void => {
  tabs.select('panel-marked');
  marked.goTo(start);
};
const map = createMap(goTo);

const client = createClient({
  answered(next) {
    answer = next;
    marked.show(next);
    map.show(next.points);
    showLists();
    if (arePlacesReady) showStatus(() => words().done(formatCount(next.units), formatTime(next.milliseconds)));
  },
  placesReady() {
    arePlacesReady = true;
    analyze();
  },
  placesFailed(reason) {
    showStatus(() => `${words().failed} ${reason}`);
  },
  exported: download,
});
const editor = createEditor(analyze);

function analyze(): void {
  showStatus(() => (arePlacesReady ? words().working : words().loading));
  client.analyze(editor.text(), profileSelect.value as ProfileName);
}

/** Says how things stand, again when the language changes. */
function showStatus(next: () => string): void {
  status = next;
  byId('status').textContent = status();
}

function formatTime(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
}

/** What is written in the language of the page. */
function showLists(): void {
  if (answer === undefined) return;
  showNumbers(answer.numbers, goTo);
  showPlaces(answer.places, goTo);
  showPanel(tabs.selected(), answer.details, answer.units);
}

profileSelect.addEventListener('change', analyze);
byId('sample').addEventListener('click', () => editor.setText(SAMPLE));
byId('clear').addEventListener('click', () => {
  editor.setText('');
  byId('input').focus();
});
byId('language').addEventListener('click', () => setLanguage(currentLanguage() === 'ar' ? 'en' : 'ar'));
for (const button of document.querySelectorAll<HTMLElement>('[data-export]'))
  button.addEventListener('click', () => client.export(button.dataset.export as Format));

onLanguage(() => {
  const button = byId('language');
  button.textContent = words().other;
  button.lang = currentLanguage() === 'ar' ? 'en' : 'ar';
  showStatus(status);
  showLists();
});
editor.setText(SAMPLE);
