// Without the fonts that the default theme brings: each system has one as good.
import DefaultTheme from 'vitepress/theme-without-fonts'
import './style.css'

export default DefaultTheme
