import { readFileSync } from 'node:fs'

/** Fails where the region of an included file does not exist. VitePress itself would show the whole file. */
export function regionsExist(md) {
  md.core.ruler.push('regions-exist', ({ tokens, env }) => {
    for (const [file, region] of tokens.map((token) => token.src).filter((source) => source?.[1])) {
      if (!new RegExp(`region ${region}\\b`).test(readFileSync(file, 'utf8'))) {
        throw new Error(`${env.relativePath}: no region ${region} in ${file}`)
      }
    }
    if (/<!--\s*@include:/.test(tokens.map((token) => (token.type === 'html_block' ? token.content : '')).join())) {
      throw new Error(`${env.relativePath}: includes a file that does not exist`)
    }
  })
}

/** Code that is indented looks like code between fences, and scrolls by itself where it is too wide. */
export function indentedLikeFenced(md) {
  md.core.ruler.push('indented-like-fenced', ({ tokens }) => {
    for (const token of tokens.filter((each) => each.type === 'code_block')) {
      Object.assign(token, { type: 'fence', info: 'text', markup: '```' })
    }
  })
}
