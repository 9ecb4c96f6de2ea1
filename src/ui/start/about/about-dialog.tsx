import { useText } from '../../base/language/use-text.ts'
import { Dialog } from '../../base/widgets/dialog.tsx'
import styles from './about.module.css'
import { SOFTWARE } from './software.ts'

const CC_BY_SA = 'https://creativecommons.org/licenses/by-sa/3.0/'

/** What Faltwerk is, what happens to one's data, and whose work is in it. */
export function AboutDialog(props: { readonly open: boolean; readonly onClose: () => void }) {
  const { t, language } = useText()
  return (
    <Dialog title={t('about.title')} open={props.open} onClose={props.onClose}>
      <div className={styles.about}>
        <p>{t('about.what')}</p>
        <p>{t('about.privacy')}</p>
        <p>{t('about.licence')}</p>
        <h3>{t('about.data')}</h3>
        <p>
          {t('about.mnist')}{' '}
          <a href={language === 'de' ? `${CC_BY_SA}deed.de` : CC_BY_SA} target="_blank" rel="noreferrer">
            {t('about.mnist-link')}
          </a>
        </p>
        <p>{t('about.fashion')}</p>
        <p>{t('about.tables')}</p>
        <p>{t('about.photographs')}</p>
        <h3>{t('about.software')}</h3>
        <p>{t('about.software-lead')}</p>
        <ul>
          {SOFTWARE.map(([name, licence]) => (
            <li key={name}>
              <a href={`https://www.npmjs.com/package/${name}`} target="_blank" rel="noreferrer">
                {name}
              </a>
              <span>{licence}</span>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
