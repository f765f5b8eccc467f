import { describe, expect, it } from 'vitest';
import { noted, Trail } from '@/lib/platforms/reading/trail';

describe('the trail of a reading', () => {
  it('names the first strategy that gave something, and asks none after it', () => {
    const trail = new Trail();
    const value = trail.first('total', {
      label: () => undefined,
      text: () => '',
      cell: () => 0,
      never: () => {
        throw new Error('asked');
      },
    });
    expect(value).toBe(0);
    expect(trail.via).toEqual({ total: 'cell' });
  });

  it('says nothing of a field that no strategy gave', () => {
    const trail = new Trail();
    expect(trail.first('total', { label: () => undefined })).toBeUndefined();
    expect(trail.via).toEqual({});
  });

  it('names all strategies that orders of one page needed, each once', () => {
    const trail = new Trail();
    for (const name of ['link', 'label', 'link', 'lab']) trail.note('orderId', name);
    expect(trail.via).toEqual({ orderId: 'link|label|lab' });
  });

  it('takes in the notes of a reading within it, however often that is remembered', () => {
    const trail = new Trail();
    trail.note('title', 'heading');
    const box = noted((own) => {
      own.note('title', 'picture');
      own.note('title', 'link');
      return 7;
    });
    expect([trail.take(box), trail.take(box)]).toEqual([7, 7]);
    expect(trail.via).toEqual({ title: 'heading|picture|link' });
  });
});
