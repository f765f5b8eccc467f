import { makeZip } from 'client-zip';
import { publicPem } from '../../signature/device-key';
import type { KeptStamp } from '../../timestamp/keeping/stamp-store';
import { FILES } from '../manifest';
import { stampFiles, stampParts } from './parts';

/** A stamp by itself, with its chain, its root and the signed end it is over: what `openssl ts -verify` needs. */
export function stampFile({ reply, chain, signedHead }: KeptStamp): Promise<Blob> {
  const places = stampFiles(1, signedHead, signedHead.publicKey);
  const parts = stampParts([{ reply, chain, earlier: signedHead }], [places]);
  const key = { name: FILES.publicKey, input: new TextEncoder().encode(publicPem(signedHead.publicKey)) };
  const how = { name: '核对办法.txt', input: new TextEncoder().encode(HOW) };
  return new Response(makeZip([...parts, key, how])).blob();
}

const HOW = `在这个文件夹里运行（Linux、macOS 自带 openssl）：

openssl dgst -sha256 -verify ${FILES.publicKey} -signature timestamps/1-head.sig timestamps/1-head.json
openssl ts -verify -data timestamps/1-head.sig -in timestamps/1.tsr -CAfile timestamps/1-root.pem -untrusted timestamps/1-chain.pem -no_check_time

第一条应显示 Verified OK：1-head.json 里写着存证链到第几条（seq）和那一条的校验值（head）。
第二条应显示 Verification: OK：这个签名在时间戳写的那一刻已经存在。根证书请自己核对。国密算法的请用机构自己的工具。
时间戳不说明内容是真的，也不说明是谁存的。
`;
