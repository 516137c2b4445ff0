import { useEffect, useState } from 'preact/hooks';

/** A number that changes with the colour theme: what is drawn by hand is drawn again then. */
export function useTheme(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const seen = new MutationObserver(() => {
      setChanges((count) => count + 1);
    });
    seen.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
    seen.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
    return () => {
      seen.disconnect();
    };
  }, []);
  return changes;
}
