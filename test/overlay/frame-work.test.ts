import { describe, expect, it } from 'vitest';
import { createFrameWork, SLICE_MS, type TimeLeft } from '../../lib/overlay/frame-work.ts';
import { FakeTime } from './fake-time.ts';

const made = (step: (timeLeft: TimeLeft) => boolean) => {
  const time = new FakeTime();
  const life = new AbortController();
  return { time, life, work: createFrameWork(step, time, time, life.signal) };
};

describe('work in frames', () => {
  it('makes one slice of any number of requests', () => {
    let slices = 0;
    const { time, work } = made(() => {
      slices += 1;
      return false;
    });
    for (let i = 0; i < 100; i += 1) work.request();
    time.frame();
    time.frame();
    expect(slices).toBe(1);
  });

  it('goes on in the next frame when the time is up, and stops when nothing is left', () => {
    let left = 30;
    const perFrame: number[] = [];
    const { time, work } = made((timeLeft) => {
      let done = 0;
      while (left > 0 && timeLeft()) {
        time.ms += 1;
        left -= 1;
        done += 1;
      }
      perFrame.push(done);
      return left > 0;
    });
    work.request();
    for (let i = 0; i < 20; i += 1) time.frame();
    expect(perFrame.every((done) => done <= SLICE_MS)).toBe(true);
    expect(perFrame.reduce((a, b) => a + b)).toBe(30);
    expect(time.framesAsked).toBe(0);
  });

  it('keeps the earliest of several alarms', async () => {
    const slices: number[] = [];
    const { time, work } = made(() => {
      slices.push(time.ms);
      return false;
    });
    work.requestIn(500);
    work.requestIn(50);
    work.requestIn(200);
    await time.pass(60);
    time.frame();
    await time.pass(1_000);
    expect(slices).toHaveLength(1);
    expect(slices[0]).toBeLessThan(100);
  });

  it('does nothing after the end of its life', () => {
    let slices = 0;
    const { time, life, work } = made(() => {
      slices += 1;
      return true;
    });
    work.request();
    life.abort();
    time.frame();
    work.request();
    time.frame();
    expect(slices).toBe(0);
  });
});
