import { expect, it } from 'vitest';
import { hashOf, viewOf } from '@/components/vault/view';

it.each([
  ['', { name: 'phones' }],
  ['#/', { name: 'phones' }],
  ['#/overview', { name: 'overview' }],
  ['#/phone/jd%3A3500000000000002%2F1', { name: 'phone', id: 'jd:3500000000000002/1' }],
  ['#/phone/%E0%A4%A', { name: 'unknown' }],
  ['#/nonsense/x', { name: 'unknown' }],
  ['#/settings?x=1', { name: 'settings' }],
  ['#/counter/jd%3A1%2F1', { name: 'counter', id: 'jd:1/1' }],
  ['#/case/c1/drafts/court', { name: 'case', id: 'c1', part: 'drafts', stage: 'court' }],
  ['#/case/c1/drafts/nonsense', { name: 'case', id: 'c1', part: 'drafts' }],
] as const)('the address %s shows %o', (hash, view) => {
  expect(viewOf(hash)).toEqual(view);
});

it('leads back to the same phone', () => {
  const view = { name: 'phone', id: 'pinduoduo:260815-000000000000001/2' } as const;
  expect(viewOf(hashOf(view))).toEqual(view);
});
