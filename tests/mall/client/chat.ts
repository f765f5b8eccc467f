// A talk that holds in the page only what is in view, as each of the three shops does it.
interface Said {
  own: boolean;
  at: string;
  text: string;
}

const ROW = 64;
const MORE = 4;
const list = document.querySelector<HTMLElement>('[data-talk]');
const talk: Said[] = JSON.parse(document.querySelector('#mall-talk')?.textContent ?? '[]');
const kind = list?.dataset['talk'];
const ofPage = kind === 'pdd';

function box(name: string, words = '', tag = 'div'): HTMLElement {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = words;
  return element;
}

/** As the shop draws one message. */
function drawn(said: Said): HTMLElement {
  if (kind === 'jd') {
    const message = box(said.own ? 'message message-own' : 'message');
    message.append(box('message--content', said.text));
    return message;
  }
  if (kind === 'ww') {
    const item = box(said.own ? 'message-item self' : 'message-item');
    const content = box('content');
    content.append(box('edit', said.text, 'pre'));
    item.append(box('nick', said.own ? '林小禾' : (list?.dataset['shop'] ?? '')), box('time', said.at), content);
    const line = box('message-item-line');
    line.append(item);
    return line;
  }
  return box(said.own ? 'mine' : '', said.text);
}

function inView(): [first: number, end: number] {
  const top = ofPage ? scrollY - 100 : (list?.scrollTop ?? 0);
  const height = ofPage ? innerHeight : (list?.clientHeight ?? 0);
  const first = Math.max(0, Math.floor(top / ROW) - MORE);
  return [first, Math.min(talk.length, Math.ceil((top + height) / ROW) + MORE)];
}

let shown = '';
function draw(): void {
  const [first, end] = inView();
  if (!list || shown === `${first} ${end}`) return;
  shown = `${first} ${end}`;
  if (kind === 'ww') {
    // The rows stay, empty.
    list.replaceChildren(...talk.map((said, i) => (i >= first && i < end ? drawn(said) : box('message-item-line'))));
    return;
  }
  const space = (rows: number) => {
    const gap = box('gap');
    gap.style.height = `${rows * ROW}px`;
    return gap;
  };
  list.replaceChildren(space(first), ...talk.slice(first, end).map(drawn), space(talk.length - end));
}

draw();
(ofPage ? window : list)?.addEventListener('scroll', draw);
addEventListener('resize', draw);
if (ofPage) scrollTo(0, document.documentElement.scrollHeight);
else if (list) list.scrollTop = list.scrollHeight;
draw();
