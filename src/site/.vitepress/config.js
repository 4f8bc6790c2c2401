import { defineConfig } from 'vitepress'
import { indentedLikeFenced, regionsExist } from './code.js'
import { ownFiles } from './links.js'
import { search } from './search.js'
import { sidebar } from './sidebar.js'

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8" fill="#1a7f37"/>
<path d="M4 8.5l3 3 5-6" fill="none" stroke="#fff" stroke-width="2"/></svg>`

const base = process.env.SITE_BASE ?? '/'

export default defineConfig({
  base,
  title: 'healthpoint',
  description: 'Health checks for Jakarta EE and MicroProfile: annotate a bean method, get /health/.',
  lang: 'en',
  srcDir: 'markdown',
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon)}` }]],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config(md) {
      md.use(ownFiles, base)
      md.use(regionsExist)
      md.use(indentedLikeFenced)
    },
  },
  themeConfig: {
    search,
    sidebar: sidebar(new URL('../markdown/', import.meta.url)),
    outline: [2, 3],
    // The API documentation is put beside the pages when these are built: no pages of VitePress's own, so it must not open them.
    nav: [
      { text: 'Library API', link: '/api/healthpoint/index.html', target: '_self' },
      { text: 'Test kit API', link: '/api/test-kit/index.html', target: '_self' },
      { text: 'Processor API', link: '/api/processor/index.html', target: '_self' },
    ],
  },
  vite: { publicDir: '../resources' },
})
