import i18n from '~/words'
import de from '~/words/de/accounts.json'
import en from '~/words/en/accounts.json'

// They come with this page instead of the list's first load.
i18n.addResourceBundle('en', 'words', { accounts: en }, true)
i18n.addResourceBundle('de', 'words', { accounts: de }, true)
