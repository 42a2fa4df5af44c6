type Content = Node | string;

/** The element of the page with that id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element as T;
}

/** A new element. Strings become text, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly Content[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** A new button that does something. */
export function makeButton(
  attributes: Readonly<Record<string, string>>,
  action: () => void,
  ...content: readonly Content[]
): HTMLButtonElement {
  const button = make('button', { type: 'button', ...attributes }, ...content);
  button.addEventListener('click', action);
  return button;
}
