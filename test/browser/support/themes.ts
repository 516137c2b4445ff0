/** A colour theme of VS Code: its label in the list of themes, and the class that its workbench has. */
export const themes = {
  dark: { label: 'Dark Modern', mark: 'vs-dark' },
  light: { label: 'Light Modern', mark: 'vs' },
  highContrast: { label: 'Dark High Contrast', mark: 'hc-black' },
} as const;
