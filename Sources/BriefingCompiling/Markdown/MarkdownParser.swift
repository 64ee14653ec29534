internal import BriefingDiagnostics
internal import CMarkGFM
internal import Synchronization

/// The one owner of libcmark-gfm: text in, values out. No C pointer leaves ``parse(_:)``.
enum MarkdownParser {
  /// - Returns: with a node of the kind `.tooDeep` in the place of one that lies too deep, since the
  ///   stack has an end, and of the kind `.tooMany` in the place of those beyond the bound.
  static func parse(_ text: String) -> MarkdownNode? {
    _ = registration
    return turn.withLock { _ in tree(of: text) }
  }

  /// The library keeps its extensions in a global list.
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  /// One text after the other: while it parses, the library switches a global table of special
  /// characters for its extensions, and another thread would see that.
  private static let turn = Mutex(())

  private static func tree(of text: String) -> MarkdownNode? {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "autolink", "tasklist", "strikethrough"] {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    var text = text
    text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let document = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(document) }
    var count = 0
    return convert(document, depth: 0, &count)
  }

  private typealias Node = OpaquePointer

  private static func convert(_ node: Node, depth: Int, _ count: inout Int) -> MarkdownNode {
    let line = Int(cmark_node_get_start_line(node))
    count += 1
    if count > Bounds.markdownParts {
      return MarkdownNode(kind: .tooMany, line: line, children: [])
    }
    guard depth < Bounds.markdownDepth else {
      return MarkdownNode(kind: .tooDeep, line: line, children: [])
    }
    var children: [MarkdownNode] = []
    var next = cmark_node_first_child(node)
    while let child = next, count <= Bounds.markdownParts {
      children.append(convert(child, depth: depth + 1, &count))
      next = cmark_node_next(child)
    }
    return MarkdownNode(
      kind: kind(of: node), line: line, column: Int(cmark_node_get_start_column(node)),
      children: children)
  }

  private static func kind(of node: Node) -> MarkdownNode.Kind {
    let type = cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_DOCUMENT: return .document
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_LIST:
      return .list(
        isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
        start: Int(cmark_node_get_list_start(node)),
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM:
      // The extension makes an item its own, and leaves it the type of all items.
      guard string(cmark_node_get_type_string(node)) == "tasklist" else { return .item }
      return .task(isDone: cmark_gfm_extensions_get_tasklist_item_checked(node))
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_CODE_BLOCK: return .codeBlock(literal(node))
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock(literal(node))
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_TEXT: return .text(literal(node))
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_CODE: return .code(literal(node))
    case CMARK_NODE_HTML_INLINE: return .htmlInline(literal(node))
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK:
      return .link(string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE: return .image
    default: return extensionKind(of: node)
    }
  }

  /// Nodes of the extensions have types that are only known at run time: tell them by name.
  private static func extensionKind(of node: Node) -> MarkdownNode.Kind {
    let name = string(cmark_node_get_type_string(node))
    switch name {
    case "table":
      let count = Int(cmark_gfm_extensions_get_table_columns(node))
      guard let letters = cmark_gfm_extensions_get_table_alignments(node) else {
        return .table(Array(repeating: nil, count: count))
      }
      return .table((0..<count).map { alignment(letters[$0]) })
    case "table_row", "table_header":
      return .tableRow(isHeader: cmark_gfm_extensions_get_table_row_is_header(node) != 0)
    case "table_cell": return .tableCell
    case "strikethrough": return .struckThrough
    default: return .other(name)
    }
  }

  private static func alignment(_ letter: UInt8) -> ColumnAlignment? {
    switch letter {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: nil
    }
  }

  private static func literal(_ node: Node) -> String {
    string(cmark_node_get_literal(node))
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
