import { readdirSync, readFileSync } from 'node:fs'

// In the order of the sidebar. A page says in its front matter to which it belongs and, by a number, where in it.
const GROUPS = ['Start', 'Use', 'Run', 'Look up', 'Contribute']

/** The sidebar, made of the front matter of all pages: whoever adds a page edits nothing else. */
export function sidebar(directory) {
  const pages = readdirSync(directory, { recursive: true })
    .filter((file) => file.endsWith('.md') && file !== 'index.md')
    .map((file) => page(directory, file))
    .sort((one, other) => one.order - other.order || one.text.localeCompare(other.text))
  return GROUPS.map((text) => ({ text, items: pages.filter((page) => page.group === text) })).filter(
    (group) => group.items.length > 0,
  )
}

function page(directory, file) {
  const { title, group, order } = frontMatter(readFileSync(new URL(file, directory), 'utf8'))
  if (!title || !GROUPS.includes(group) || !Number.isInteger(Number(order))) {
    throw new Error(`${file}: its front matter needs a title, a group of ${GROUPS.join(', ')}, and an order, which is a number`)
  }
  return { text: title, group, order: Number(order), link: '/' + file.replaceAll('\\', '/').replace(/\.md$/, '') }
}

function frontMatter(text) {
  const [, lines = ''] = text.match(/^---\n(.*?)\n---\n/s) ?? []
  return Object.fromEntries(lines.split('\n').map((line) => line.split(/:\s+(.*)/, 2)))
}
