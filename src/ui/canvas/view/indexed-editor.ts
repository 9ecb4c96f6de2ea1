import { NodeEditor } from 'rete'
import type { Schemes } from './schemes.ts'

type Node = Schemes['Node']

/** Rete's editor, which would look through all of its nodes for one. */
export class IndexedEditor extends NodeEditor<Schemes> {
  private readonly byId = new Map<Node['id'], Node>()

  constructor() {
    super()
    this.addPipe((news) => {
      if (news.type === 'nodecreate') this.byId.set(news.data.id, news.data)
      if (news.type === 'noderemoved') this.byId.delete(news.data.id)
      return news
    })
  }

  override getNode(id: Node['id']): Node {
    // Rete says that it gives a node, and gives nothing where there is none.
    return this.byId.get(id) as Node
  }
}
