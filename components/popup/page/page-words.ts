import type { PageState } from '@/lib/background/tab/tab-state';
import type { Reason } from '@/lib/messages/protocol';

export interface Situation {
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
  'logged-out': '页面要求登录或验证。请先登录，再打开订单页。',
  'still-loading': '加载完会自动读取。等很久也没有，就点“重新读取本页”。',
  'layout-unknown': '网站可能改版了，现有的识别方法读不懂这一页。',
  'reader-failed': '识别程序在这一页出错了，已有的记录不受影响。',
  'too-large': '页面太大，只读了前面的一部分。可以筛选或翻页后再看。',
  'too-slow': '订单太多，为了不拖慢网页，只读了一部分。可以筛选或翻页后再看。',
  'items-folded': '有的订单折叠了几件商品，展开后会自动读取。',
  translated: '这一页被浏览器翻译过：保险箱保留卖家的原文。显示原文后会自动重新读取。',
  ambiguous: '有的订单看起来一样又没有订单号，为免张冠李戴没有保存。点进订单详情即可保存。',
  'order-without-id': '有的订单在列表里不显示订单号，没有保存。点进订单详情即可保存。',
};

/** The page has given no reason. */
const NO_REASON = '可能还在加载，加载完会自动读取；一直这样，可能是网站改版了。';

const LONG = '等了很久也没有读到订单：可能网络慢、需要登录，或者网站改版了。刷新一次再试。';

/** Where a buyer logs in. */
const LOGIN: Readonly<Record<PageState['reader'], string>> = {
  jd: 'https://passport.jd.com/new/login.aspx',
  tmall: 'https://login.taobao.com/member/login.jhtml',
  pinduoduo: 'https://mobile.yangkeduo.com/login.html',
};

/** Why nothing could be stored: also in words that tell what to do. */
const FAILURES: Readonly<Record<Reason, string>> = {
  full: '磁盘空间不足，刚才的内容没有保存。清出空间后刷新本页即可，已有记录不受影响。',
  unavailable: '浏览器不允许保存数据（可能是无痕窗口）。请在普通窗口打开订单页。',
  refused: '分不清这些内容是不是来自订单页，所以没有保存。刷新本页再试。',
  invalid: '读到的内容不完整或不对，没有保存。刷新本页再试；一直这样，可能是网站改版了。',
  failed: '保存时出错，没有保存。刷新本页会再试一次。',
};

/** In words; also for what else the popup tried to store. */
export function failureInWords(reason: Reason): string {
  return FAILURES[reason];
}

/** @param seen see `use-page-state.ts`; `nothing` is not for showing */
export function situationOf(seen: PageState | 'other' | 'unattended' | 'reading' | 'unread', late = false): Situation {
  if (seen === 'other') return { tone: 'idle', headline: '当前网页不是订单页' };
  if (seen === 'reading') return { tone: 'idle', headline: '正在读取本页…' };
  if (seen === 'unread') {
    return {
      tone: 'warn',
      headline: '这是订单页，但一直没能读取',
      detail: '可能是网络慢、需要登录，或者扩展没有这个网站的权限。刷新一次再试。',
      remedy: 'reload',
    };
  }
  if (seen === 'unattended') {
    return {
      tone: 'warn',
      headline: '这是订单页，但还没有读取',
      detail: '它在安装或更新购机保之前就打开了，刷新一次就能读到。',
      remedy: 'reload',
    };
  }
  return situationOfState(seen, late);
}

function situationOfState(state: PageState, late: boolean): Situation {
  if (state.failure) {
    return {
      tone: 'warn',
      headline: '没能保存',
      detail: FAILURES[state.failure],
      remedy: 'reread',
    };
  }
  if (state.page === 'order-logistics' && state.found > 0) return situationOfParcel(state);
  const counted = state.claimed ?? state.found;
  const counts = `本页 ${counted} 单，识别 ${state.found} 单，其中手机 ${state.phones} 台`;
  const reasons = reasonsOf(state);
  if (state.found === 0) {
    if (state.problems.some((problem) => problem.startsWith('no-orders'))) {
      return { tone: 'idle', headline: '这一页没有订单' };
    }
    if (state.problems.length > 0 && state.problems.every((problem) => problem.startsWith('still-loading'))) {
      if (late) return { tone: 'warn', headline: '本页的订单一直没有出现', detail: LONG, remedy: 'reload' };
      return { tone: 'wait', headline: '本页的订单还在加载', detail: reasons, remedy: 'reread' };
    }
    return {
      tone: 'warn',
      headline: '这是订单页，但没能读出订单',
      detail: reasons || NO_REASON,
      remedy: 'reread',
      ...(state.problems.some((problem) => problem.startsWith('logged-out')) ? { login: LOGIN[state.reader] } : {}),
    };
  }
  if (state.found < counted) {
    const unnumbered = state.problems.every((problem) => /^(?:order-without-id|ambiguous)\b/.test(problem));
    const saved = unnumbered && state.problems.length > 0 && state.phones > 0;
    return {
      // Every phone with a number is in the vault: the rest is told, without alarm.
      tone: saved ? 'good' : 'warn',
      headline: saved ? '有订单号的手机都已保存' : `有 ${counted - state.found} 单没能识别`,
      detail: [counts, reasons].filter(Boolean).join('。'),
      remedy: 'reread',
    };
  }
  const headline =
    state.newPhones > 0
      ? `刚保存了 ${state.newPhones} 台手机`
      : state.phones > 0
        ? '本页的手机都已保存'
        : '本页没有手机订单';
  return {
    tone: state.phones > 0 ? 'good' : 'idle',
    headline,
    detail: [counts, reasons].filter(Boolean).join('。'),
  };
}

/** A tracking page, where nothing but the day of signing is of use. */
function situationOfParcel({ parcel }: PageState): Situation {
  if (!parcel) {
    return { tone: 'idle', headline: '这是物流页', detail: '保险箱里没有这一单的手机，所以什么也没有保存。' };
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

function reasonsOf(state: PageState): string {
  const codes = new Set(state.problems.map((problem) => problem.split(':', 1)[0] ?? ''));
  return [...codes].flatMap((code) => REASONS[code] ?? []).join('');
}
