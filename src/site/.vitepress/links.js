// In the source, files of src/site/resources are beside the pages; on the site they are at its root.
const RESOURCE = /^(?:\.\.\/)+resources\//

/** Links to files that are no pages: published as they are, and not for VitePress to open as a page. */
export function ownFiles(md) {
  md.core.ruler.push('own-files', ({ tokens }) => {
    for (const token of tokens.flatMap((block) => block.children ?? [])) {
      const target = token.type === 'link_open' ? token.attrGet('href') : null
      if (target?.match(RESOURCE)) {
        token.attrSet('href', target.replace(RESOURCE, '/'))
        token.attrSet('target', '_self')
      } else if (target?.startsWith('/api/')) {
        token.attrSet('target', '_self')
      }
    }
  })
}
