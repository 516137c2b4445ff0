/** A colour theme of VS Code: its name in the settings, and the class that its workbench has. */
export const themes = {
  dark: { name: 'Default Dark Modern', mark: 'vs-dark' },
  light: { name: 'Default Light Modern', mark: 'vs' },
  highContrast: { name: 'Default High Contrast', mark: 'hc-black' },
} as const;
