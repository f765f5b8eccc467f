import type { TabState } from '@/lib/background/tab/tab-state';
import type { Reason } from '@/lib/messages/protocol';
import type { OrderField } from '@/lib/platforms/reading/gaps/missing-fields';
import { SITE_OF } from '@/lib/platforms/sites';

export interface PageWords {
  /** `wait`: nothing is wrong yet. */
  tone: 'idle' | 'wait' | 'good' | 'warn';
  headline: string;
  detail?: string;
  /** What may help: reading the page once more, or loading it anew. */
  remedy?: 'reread' | 'reload';
  /** The platform's log-in page, where the page asks for it. */
  login?: string;
}

/** The likely reason in words that tell what to do next. Keys are the codes before the colon in `problems`. */
const REASONS: Readonly<Record<string, string>> = {
  'logged-out': '登录后这一页会显示你的订单，到时自动存下，不用再点我。',
  'still-loading': '加载完会自动读。等很久也没有，就点“再读一次”。',
  'layout-unknown': '多半是网站换了页面样子，不是你的问题。',
  'reader-failed': '我们在这一页出错了，已有的记录不受影响。',
  'too-large': '页面太大，只读了前面的一部分。可以筛选或翻页后再看。',
  'too-slow': '订单太多，为了不拖慢网页，只读了一部分。可以筛选或翻页后再看。',
  'items-folded': '有的订单折叠了几件商品，展开后会自动读取。',
  translated: '这一页被浏览器翻译过，存下的仍是卖家的原文。显示原文后会自动再读。',
  ambiguous: '有的订单看起来一样又没有订单号，为免张冠李戴没有保存。点进订单详情即可保存。',
  'order-without-id': '有的订单在列表里不显示订单号，没有保存。点进订单详情即可保存。',
};

/** What an order may lack, as a buyer calls it. Keys are the names after the colon of `fields-missing`. */
const FIELDS: Readonly<Record<OrderField, string>> = {
  status: '订单状态',
  total: '实付金额',
  date: '下单时间',
  shop: '店铺名',
  items: '商品名',
};

/** The page has given no reason. */
const NO_REASON = '可能还在加载，加载完会自动读；一直这样，可能是网站改版了。';

const LONG = '等了 10 秒，一单也没读到。可能网络慢，或者网站换了页面样子，不是你的问题。刷新一次再试。';

/** Why nothing could be stored: also in words that tell what to do. */
const FAILURES: Readonly<Record<Reason, string>> = {
  full: '磁盘空间不足，刚才的内容没有保存。清出空间后刷新本页即可，已有记录不受影响。',
  newer: '你的数据已被更新的版本用过，这个版本不再写入，以免弄坏。请把购机保更新到最新版本。',
  locked: '购机保锁着，这一下没有存。先解锁，再来一次。',
  unavailable: '浏览器不允许保存数据（可能是无痕窗口）。请在普通窗口打开订单页。',
  refused: '分不清这些内容是不是来自订单页，所以没有保存。刷新本页再试。',
  invalid: '读到的内容不完整或不对，没有保存。刷新本页再试；一直这样，可能是网站改版了。',
  failed: '保存时出错，没有保存。刷新本页会再试一次。',
};

/** In words; also for what else the popup tried to store. */
export function failureInWords(reason: Reason): string {
  return FAILURES[reason];
}

/** @param seen see `use-page-in-front.ts`; `nothing` and `other` are not for showing */
export function pageWords(seen: TabState | 'unattended' | 'reading' | 'unread', late = false): PageWords {
  if (seen === 'reading') return { tone: 'idle', headline: '正在读这一页…' };
  if (seen === 'unread') {
    return {
      tone: 'warn',
      headline: '这是订单页，但一直没能读到',
      detail: '可能是网络慢、需要登录，或者扩展没有这个网站的权限。刷新一次再试。',
      remedy: 'reload',
    };
  }
  if (seen === 'unattended') {
    return {
      tone: 'warn',
      headline: '这是订单页，但还没读',
      detail: '它在安装或更新购机保之前就打开了，刷新一次就能读到。',
      remedy: 'reload',
    };
  }
  return wordsOfState(seen, late);
}

function wordsOfState(state: TabState, late: boolean): PageWords {
  if (state.failure) {
    return {
      tone: 'warn',
      headline: '没能保存',
      detail: FAILURES[state.failure],
      remedy: 'reread',
    };
  }
  if (state.waiting) {
    return {
      tone: 'warn',
      headline: `一下子出现了 ${state.waiting} 台手机，要存吗？`,
      detail: '不像一个人买的，所以先放着，没有存进来。是你的就点“都存下”。',
    };
  }
  if (state.locked && state.phones > 0) {
    return {
      tone: 'good',
      headline: '这一页收好了',
      detail: '购机保锁着，先放在只进不出的箱子里，解锁后归到手机名下。',
    };
  }
  if (state.page === 'order-logistics' && state.found > 0) return wordsOfParcel(state);
  const counted = state.claimed ?? state.found;
  const counts = `本页 ${counted} 单，读到 ${state.found} 单，其中手机 ${state.phones} 台`;
  const reasons = reasonsOf(state);
  if (state.found === 0) {
    if (state.problems.some((problem) => problem.startsWith('no-orders'))) {
      return { tone: 'idle', headline: '这一页没有订单' };
    }
    if (state.problems.length > 0 && state.problems.every((problem) => problem.startsWith('still-loading'))) {
      if (late) {
        const count = state.claimed ? `页面上写着 ${state.claimed} 单，` : '';
        return { tone: 'warn', headline: '这一页没读出来', detail: `${count}${LONG}`, remedy: 'reload' };
      }
      return { tone: 'wait', headline: '本页的订单还在加载', detail: reasons, remedy: 'reread' };
    }
    if (state.problems.some((problem) => problem.startsWith('logged-out'))) {
      return { tone: 'wait', headline: '还没登录', detail: reasons, login: SITE_OF[state.reader].loginUrl };
    }
    return {
      tone: 'warn',
      headline: '这一页没读出来',
      detail: reasons || NO_REASON,
      remedy: 'reread',
    };
  }
  if (state.found < counted) {
    const unnumbered = state.problems.every((problem) => /^(?:order-without-id|ambiguous)\b/.test(problem));
    const saved = unnumbered && state.problems.length > 0 && state.phones > 0;
    return {
      // Every phone with a number is in the vault: the rest is told, without alarm.
      tone: saved ? 'good' : 'warn',
      headline: saved ? '有订单号的手机都存好了' : `有 ${counted - state.found} 单没读到`,
      detail: [counts, reasons].filter(Boolean).join('。'),
      remedy: 'reread',
    };
  }
  if (state.problems.some((problem) => problem.startsWith('fields-missing'))) {
    return {
      tone: 'warn',
      headline: state.newPhones > 0 ? '存好了，但有的没读全' : '这一页没读全',
      detail: [counts, reasons].filter(Boolean).join('。'),
      remedy: 'reread',
    };
  }
  const headline =
    state.newPhones > 0
      ? `存好了：${state.newPhones} 台手机和订单画面`
      : state.phones > 0
        ? '这一页的手机都存好了'
        : '这一页没有手机订单';
  return {
    tone: state.phones > 0 ? 'good' : 'idle',
    headline,
    detail: [counts, reasons].filter(Boolean).join('。'),
  };
}

/** A tracking page, where nothing but the day of signing is of use. */
function wordsOfParcel({ parcel }: TabState): PageWords {
  if (!parcel) {
    return { tone: 'idle', headline: '这是物流页', detail: '存下的手机里没有这一单，所以什么也没有保存。' };
  }
  if (parcel.signedOn === undefined) {
    return { tone: 'idle', headline: '这一单还没有本人签收的记录', detail: '签收以后再打开这一页，签收日会自动补上。' };
  }
  return {
    tone: 'good',
    headline: `签收日已记下：${parcel.signedOn}`,
    detail: '期限改按这一天算。收货人信息没有保存。',
  };
}

function reasonsOf(state: TabState): string {
  const codes = new Set(state.problems.map((problem) => problem.split(':', 1)[0] ?? ''));
  return [...codes].flatMap((code) => (code === 'fields-missing' ? lacking(state) : (REASONS[code] ?? []))).join('');
}

function lacking({ problems }: TabState): string {
  const names = problems.find((problem) => problem.startsWith('fields-missing'))?.match(/[a-z]+(?=,|$)/g) ?? [];
  const words = names.flatMap((name) => FIELDS[name as OrderField] ?? []).join('、');
  return `有的订单没读到${words}，多半是网站换了样子。存下的手机不会因为这一页改变状态。`;
}
