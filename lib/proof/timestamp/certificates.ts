import { fromBER } from 'asn1js';
import { Certificate } from 'pkijs';

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';

/** All certificates of a PEM text, or one in DER. What is none is left out. */
export function readCertificates(source: string | Uint8Array<ArrayBuffer>): Certificate[] {
  const ders = typeof source === 'string' ? fromPem(source) : [source];
  return ders.flatMap((der) => {
    const { offset, result } = fromBER(der);
    if (offset !== der.length) return [];
    try {
      return [new Certificate({ schema: result })];
    } catch {
      return [];
    }
  });
}

/** The certificate's bytes as they came: written anew, a strange one would have another hash. */
export function derOf(certificate: Certificate): Uint8Array<ArrayBuffer> {
  return new Uint8Array(certificate.toSchema(false).toBER());
}

function fromPem(text: string): Uint8Array<ArrayBuffer>[] {
  return [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)].map(
    ([, body = '']) => Uint8Array.from(atob(body.replace(/\s/g, '')), (char) => char.charCodeAt(0)),
  );
}

export function toPem(der: Uint8Array): string {
  const base64 = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join(''));
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/(.{64})/g, '$1\n').trimEnd()}\n-----END CERTIFICATE-----\n`;
}

/** For people: `Example TSA 1 (Example Ltd)`. */
export function nameOf({ subject }: Certificate): string {
  const value = (type: string) => {
    const found = subject.typesAndValues.find((one) => one.type === type);
    return found ? String(found.value.valueBlock.value) : '';
  };
  const [name, organisation] = [value(COMMON_NAME), value(ORGANISATION)];
  return organisation && name ? `${name} (${organisation})` : name || organisation;
}
