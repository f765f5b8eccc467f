// One app for list and order page, as on the real site: a card opens the order by pushState, in the same document.
import { showDetail } from './pdd-detail.ts';
import { showList } from './pdd-list.ts';

let stop: () => void = () => undefined;

function route() {
  stop();
  stop = location.pathname.startsWith('/orders.html') ? showList(open) : showDetail();
}

function open(sn: string) {
  history.pushState({}, '', `/order.html?order_sn=${sn}&refer_page_name=my_order`);
  route();
}

addEventListener('popstate', route);
setTimeout(route, 120);
