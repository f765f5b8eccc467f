import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findImeis, isImei } from '@/lib/proof/imei/imei';

describe('an IMEI', () => {
  it('is fifteen digits whose last is right by Luhn', () => {
    expect(isImei('490154203237518')).toBe(true);
    expect(isImei('490154203237519')).toBe(false);
    expect(isImei('000000000000000')).toBe(false);
  });

  test('is never right with one digit changed', () => {
    fc.assert(
      fc.property(fc.nat(14), fc.nat(9), (at, digit) => {
        const other = `${'490154203237518'.slice(0, at)}${digit}${'490154203237518'.slice(at + 1)}`;
        expect(isImei(other)).toBe(other === '490154203237518');
      }),
    );
  });

  it.each([
    ['IMEI1:867400012345678 IMEI2:490154203237518', ['867400012345678', '490154203237518']],
    ['机身串号 867400012345678', ['867400012345678']],
    ['86 740001 234567 8', ['867400012345678']],
    ['867400012345678', ['867400012345678']],
    ['490154203237518', []],
    ['订单号 2867400012345678', []],
    ['IMEI 867400012345679', []],
  ])('is found in “%s”', (text, imeis) => {
    expect(findImeis(text)).toEqual(imeis);
  });
});
