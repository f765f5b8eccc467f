import { generate } from 'selfsigned';

/** A certificate of our own, made at every start; the browsers of the demo and the tests are told to accept it. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const pems = await generate([{ name: 'commonName', value: 'demo mall' }], { keyType: 'ec' });
  return { key: pems.private, cert: pems.cert };
}
