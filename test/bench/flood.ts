/**
 * Runs in the page: a flood of nodes that are none of ours, for a second and on a slow machine as long as it takes to be a flood. Answers
 * how many there were.
 */
export async function flood(): Promise<number> {
  const heap = document.createElement('div');
  heap.style.display = 'none';
  document.body.append(heap);
  const end = performance.now() + 1000;
  let made = 0;
  while (made < 20_001 || (made < 100_000 && performance.now() < end)) {
    for (let i = 0; i < 2000; i += 1) heap.append(document.createElement('i'));
    if (heap.childElementCount > 10_000) heap.replaceChildren();
    made += 2000;
    await new Promise((done) => setTimeout(done));
  }
  heap.remove();
  return made;
}
