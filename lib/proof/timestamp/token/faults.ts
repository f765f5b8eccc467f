/** Why a reply or token is not accepted. Each is a sentence of its own, since each asks for something else. */
export const FAULT_SENTENCES = {
  'not-asn1': '收到的不是时间戳，可能是网页或不完整的数据。',
  'trailing-bytes': '时间戳后面多出了不属于它的数据。',
  status: '时间戳机构没有签发。',
  'not-a-token': '里面没有时间戳，或者不是时间戳的格式。',
  national: '这个时间戳用的是国密算法（SM2/SM3），浏览器不能核对，请用机构自己的工具核对。',
  weak: '这个时间戳用的算法过时了，不能作数。',
  imprint: '这个时间戳盖的不是这份数据。',
  nonce: '这个时间戳不是对这次请求的答复。',
  'certificate-missing': '时间戳里没有签发者的证书，也没有另外提供。',
  'other-certificate': '证书和签名时声明的不是同一张。',
  'message-digest': '时间戳的内容被改动过。',
  signature: '时间戳的签名不对。',
  purpose: '签发者的证书不是专用于时间戳的。',
  expired: '签发的时候，证书链里有证书不在有效期内。',
  'no-path': '证书不能追溯到已知的根证书。',
  future: '时间戳的时间在未来。',
} as const;

export type TimestampFault = keyof typeof FAULT_SENTENCES;

export interface Refused {
  ok: false;
  fault: TimestampFault;
  sentence: string;
}

export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly fault: TimestampFault;

  constructor(fault: TimestampFault, detail = '') {
    super(`${FAULT_SENTENCES[fault]}${detail}`);
    this.fault = fault;
  }
}
