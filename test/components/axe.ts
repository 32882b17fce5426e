import axe from 'axe-core';

// jsdom has no canvas, and says so each time axe asks for one to look for icons among the letters.
HTMLCanvasElement.prototype.getContext = () => null;

/** What axe finds wrong below `root`, each as a sentence. jsdom lays nothing out, so contrast is tested elsewhere. */
export async function violationsIn(root: Element): Promise<readonly string[]> {
  const { violations, passes } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  if (passes.length < 5) throw new Error(`axe applied only ${passes.length} of its rules.`);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
