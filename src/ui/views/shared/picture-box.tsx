import type { ReactNode } from 'react'
import styles from './picture-box.module.css'

/** What flows out of a data node or a layer, on its card. The box keeps its size, whatever there is to see. */
export function PictureBox({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.picture} data-picture="">
      {children}
    </div>
  )
}
