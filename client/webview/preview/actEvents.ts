import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PreviewAct } from './messages.js';

const name = 'preview-act';

/** Tells the focused control of a key; the nearest element around it that listens takes it. */
export function dispatchAct(act: PreviewAct): void {
  document.activeElement?.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: act }));
}

/** Listens for keys that are pressed within an element. */
export function useActs(
  element: RefObject<HTMLElement>,
  acts: Partial<Readonly<Record<PreviewAct, (target: Element) => void>>>,
): void {
  useEffect(() => {
    const holder = element.current;
    const listen = (event: Event): void => {
      const act = event instanceof CustomEvent ? acts[event.detail as PreviewAct] : undefined;
      if (!act || !(event.target instanceof Element)) return;
      event.stopPropagation();
      act(event.target);
    };
    holder?.addEventListener(name, listen);
    return () => holder?.removeEventListener(name, listen);
  });
}
