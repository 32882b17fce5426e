/**
 * The page every variant runs on: a board that makes cards on demand, in the attributes the adapters look for, with nothing of
 * its own that takes time. Functions on `bench` are called from outside.
 */
export const BENCH_PAGE = `<!doctype html><html data-color-mode="light"><head><meta charset="utf-8">
<meta name="application-name" content="JIRA"><title>Board - Bench - Jira</title>
<style>body{margin:0;font:14px system-ui}#board{height:700px;overflow:auto;width:600px}
.card{height:88px;margin:4px;border:1px solid #ccc;position:relative}.other{height:20px}</style></head>
<body id="jira"><div id="jira-frontend"><div id="board"></div><div id="noise"></div></div>
<script>
const board = document.getElementById('board'), noise = document.getElementById('noise');
let next = 1;
function fill(card, n) {
  const key = 'SHOP-' + n;
  card.id = 'card-' + key;
  card.querySelector('a').setAttribute('href', '/browse/' + key);
  card.querySelector('a').firstChild.textContent = key;
  card.querySelector('.t').textContent = 'Bench card ' + n;
}
function make(n) {
  const card = document.createElement('div');
  card.className = 'card';
  card.setAttribute('data-testid', 'platform-board-kit.ui.card.card');
  card.setAttribute('data-component-selector', 'platform-board-kit.ui.card-container');
  card.insertAdjacentHTML('beforeend', '<div><div draggable="true"><div data-testid="platform-card.ui.card.card-content.section"><span class="t" data-testid="issue-field-single-line-text-readview-card.ui.single-line-text.container.box"></span></div>' +
    '<div data-testid="platform-card.ui.card.card-content.footer"><div><img alt="Story" width="16" height="16"></div><div data-testid="platform-card.common.ui.key.key"><a href="#" target="_blank"><div> </div></a></div></div></div></div>');
  fill(card, n);
  return card;
}
window.bench = {
  cards(count) { const all = document.createDocumentFragment(); for (let i = 0; i < count; i++) all.append(make(next++)); board.append(all); },
  clear() { board.replaceChildren(); noise.replaceChildren(); },
  noise(count) { for (let i = 0; i < count; i++) { const el = document.createElement('div'); el.className = 'other'; el.textContent = 'noise ' + i; noise.append(el); } },
  recycle(count) { const cards = board.children; for (let i = 0; i < count && i < cards.length; i++) fill(cards[i], next++); },
  route(n) { history.pushState({}, '', '?view=' + n); this.clear(); this.cards(20); },
  frames(n) { return new Promise((done) => { const step = () => (n-- > 0 ? requestAnimationFrame(step) : done()); step(); }); },
};
</script></body></html>`;
