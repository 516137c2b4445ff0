import { until } from './support/until.js';
import { useWorkbench } from './support/useWorkbench.js';

/** The steps, each with words of its picture. */
const steps = [
  ['Find or create a prompt', 'broken_syntax'],
  ['Write it with help', 'Change to'],
  ['See what the model gets', 'You sort tickets.'],
  ['Commit a version with a reason', 'Changed since 1.2.0'],
  ['Know how it is used', 'Cache hits'],
] as const;

describe('the walkthrough', () => {
  const workbench = useWorkbench({ settings: { 'workbench.colorTheme': 'Dark Modern' } });

  it('has five steps with pictures', async () => {
    await workbench().editor.openPrompt('prompts/greeting.yaml');
    await workbench().palette.run('Prompt Manager: Open Walkthrough');
    for (const [index, step] of steps.entries()) {
      await open(step);
      await workbench().screenshot(`walkthrough-${index + 1}-dark`);
    }
  });

  for (const theme of ['light', 'highContrast'] as const) {
    it(`is drawn in the colours of the ${theme} theme`, async () => {
      // The picture is a page of its own; a key pressed in it would not reach the workbench.
      await workbench().page.locator('.tab', { hasText: 'greeting.yaml' }).click();
      await workbench().setTheme(theme);
      await workbench().palette.run('Prompt Manager: Open Walkthrough');
      await open(steps[3]);
      await workbench().screenshot(`walkthrough-4-${theme}`);
    });
  }

  async function open([title, words]: (typeof steps)[number]): Promise<void> {
    const { page } = workbench();
    const step = page.locator('.getting-started-step', { hasText: title });
    await step.waitFor();
    if ((await step.getAttribute('aria-expanded')) !== 'true') await step.click();
    await until(`the picture of ‘${title}’`, async () => {
      for (const frame of page.frames()) {
        const text = frame.locator('svg text', { hasText: words });
        if ((await text.count().catch(() => 0)) > 0) return true;
      }
      return undefined;
    });
  }
});
