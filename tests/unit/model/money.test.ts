import { describe, expect, it } from 'vitest';
import { formatFen, yuanToFen } from '@/lib/model/money';

describe('yuanToFen', () => {
  it.each([
    ['总额 ¥224.80', 22480],
    ['￥1,099.00', 109900],
    ['0.7', 70],
    ['-￥23.00', -2300],
    ['¥48 .39'.replace(' ', ''), 4839],
    ['¥0.00', 0],
    ['1299', 129900],
  ])('reads %s as %i fen', (text, fen) => {
    expect(yuanToFen(text)).toBe(fen);
  });

  it.each(['待发布', '', '¥'])('finds no amount in "%s"', (text) => {
    expect(yuanToFen(text)).toBeUndefined();
  });
});

describe('formatFen', () => {
  it('writes fen as people write yuan', () => {
    expect(formatFen(109900)).toBe('¥1,099.00');
    expect(formatFen(-5)).toBe('-¥0.05');
  });
});
