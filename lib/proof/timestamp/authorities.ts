export interface Authority {
  name: string;
  url: string;
  /** What the browser is asked to allow, in the click. */
  origin: string;
}

/**
 * Authorities that stamp for everybody without an account, and whose roots we know. https first: by plain http somebody on
 * the way sees that a stamp is asked for (never what of), and only he.
 */
export const AUTHORITIES: readonly [Authority, ...Authority[]] = [
  { name: 'Sectigo', url: 'https://timestamp.sectigo.com', origin: 'https://timestamp.sectigo.com/*' },
  { name: 'DigiCert', url: 'http://timestamp.digicert.com', origin: 'http://timestamp.digicert.com/*' },
];

/** One paragraph, wherever a stamp is offered. */
export const STAMP_MEANS =
  '时间戳由境外的商业机构签发，只把一个校验值发给它，不含任何内容。它说明这些凭证在那一刻已经存在，依据是那家机构的时钟；不说明页面内容是真的，也不说明是谁存的。它不是我国电子签名法所说的认证服务，法院怎么看由法院决定。';
