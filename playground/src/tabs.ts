/** Tabs after the ARIA practices: one is in the tab order, the arrow keys, Home and End choose among them. */
export interface Tabs {
  select(panel: string): void;
  selected(): string;
}

export function createTabs(list: HTMLElement, shown: (panel: string) => void): Tabs {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const panelOf = (tab: HTMLElement): string => tab.getAttribute('aria-controls') ?? '';
  let current = '';

  const select = (panel: string): void => {
    current = panel;
    for (const tab of tabs) {
      const isSelected = panelOf(tab) === panel;
      tab.setAttribute('aria-selected', String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
      (document.getElementById(panelOf(tab)) as HTMLElement).hidden = !isSelected;
    }
    shown(panel);
  };

  list.addEventListener('click', ({ target }) => {
    const tab = (target as Element).closest<HTMLElement>('[role=tab]');
    if (tab !== null) select(panelOf(tab));
  });
  list.addEventListener('keydown', (event) => {
    const at = tabs.indexOf(event.target as HTMLElement);
    const forward = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + forward,
      ArrowLeft: at - forward,
      Home: 0,
      End: -1,
    };
    const next = steps[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const tab = tabs.at(next % tabs.length) as HTMLElement;
    select(panelOf(tab));
    tab.focus();
  });
  select(panelOf(tabs[0] as HTMLElement));
  return { select, selected: () => current };
}
