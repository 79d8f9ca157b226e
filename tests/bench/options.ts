import { parseArgs } from 'node:util'
import { Problem } from '@/scripts/lib/steps'
import { type Scene, scenes } from './types'

export type Options = { sizes: number[]; seconds: number; connections: number[]; scenes: Scene[]; fresh: boolean }

/** `--sizes 50000,1000000 --seconds 10 --connections 1,16,64 --scenes search,vacancy,response --fresh` */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '50000' },
      seconds: { type: 'string', default: '10' },
      connections: { type: 'string', default: '1,16,64' },
      scenes: { type: 'string', default: scenes.join(',') },
      fresh: { type: 'boolean', default: false },
    },
  })
  const [seconds] = numbers('seconds', values.seconds, 300)
  return {
    sizes: numbers('sizes', values.sizes, 2_000_000),
    seconds: seconds!,
    connections: numbers('connections', values.connections, 256),
    scenes: values.scenes.split(',').map((name) => scenes.find((scene) => scene === name) ?? refuse('scenes', name)),
    fresh: values.fresh,
  }
}

function numbers(name: string, list: string, most: number): number[] {
  return list.split(',').map((text) => {
    const value = Number(text)
    return Number.isInteger(value) && value > 0 && value <= most ? value : refuse(name, text)
  })
}

function refuse(name: string, value: string): never {
  throw new Problem(`--${name} does not know "${value}".`, 'See docs/performance.md.')
}
