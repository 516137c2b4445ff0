import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Lets the arrow keys, Home and End move within a list whose entries match a selector: one stop for Tab. */
export function useRoving<Holder extends HTMLElement>(entry: string): RefObject<Holder> {
  const holder = useRef<Holder>(null);
  useEffect(() => {
    const element = holder.current;
    const move = (event: KeyboardEvent): void => {
      const entries = Array.from(element?.querySelectorAll<HTMLElement>(entry) ?? []);
      const at = entries.findIndex((one) => one === document.activeElement);
      const to = target(event.key, at, entries.length);
      const next = to === undefined || at < 0 ? undefined : entries[to];
      if (!next) return;
      event.preventDefault();
      for (const one of entries) one.tabIndex = one === next ? 0 : -1;
      next.focus();
    };
    element?.addEventListener('keydown', move);
    return () => element?.removeEventListener('keydown', move);
  }, [entry]);
  return holder;
}

function target(key: string, at: number, count: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  return step === undefined ? undefined : (at + step + count) % count;
}
