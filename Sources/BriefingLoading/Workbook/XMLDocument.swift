internal import BriefingDiagnostics
internal import CExpat

/// A part of a workbook as XML: the only place that calls Expat.
enum XMLDocument {
  /// - Parameter name: the part's, for messages.
  static func read(
    _ bytes: [UInt8], _ name: String, into handler: any XMLHandler, _ budget: WorkbookBudget
  ) throws(WorkbookFault) {
    guard let parser = XML_ParserCreateNS(nil, CChar(Reading.namespaceEnd)) else {
      throw .broken("the workbook's part '\(name)' can't be read")
    }
    defer { XML_ParserFree(parser) }
    let reading = Reading(handler, parser, name, budget)
    let status = withExtendedLifetime(reading) {
      XML_SetUserData(parser, Unmanaged.passUnretained(reading).toOpaque())
      XML_SetElementHandler(
        parser,
        { data, name, attributes in Reading.of(data)?.open(name, attributes) },
        { data, name in Reading.of(data)?.close(name) })
      XML_SetCharacterDataHandler(parser) { data, text, count in
        Reading.of(data)?.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
      }
      // No workbook declares a document type, and entities that grow without end need one.
      XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
        Reading.of(data)?.fail(.broken("the workbook declares a document type, and none may"))
      }
      return bytes.withUnsafeBytes { buffer in
        XML_Parse(
          parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), 1)
      }
    }
    if let fault = reading.fault { throw fault }
    guard status == XML_STATUS_OK else {
      throw .broken(
        "the workbook's part '\(name)' is damaged in line \(XML_GetCurrentLineNumber(parser))")
    }
  }
}

/// Brings Expat's calls to a handler, until one fails.
private final class Reading {
  /// Stands between a namespace and a name; no address of a namespace holds it.
  static let namespaceEnd = UInt8(ascii: " ")

  private let handler: any XMLHandler
  private let parser: XML_Parser
  private let part: String
  private let budget: WorkbookBudget
  private var depth = 0
  private(set) var fault: WorkbookFault?

  init(
    _ handler: any XMLHandler, _ parser: XML_Parser, _ part: String, _ budget: WorkbookBudget
  ) {
    self.handler = handler
    self.parser = parser
    self.part = part
    self.budget = budget
  }

  static func of(_ data: UnsafeMutableRawPointer?) -> Reading? {
    data.map { Unmanaged<Reading>.fromOpaque($0).takeUnretainedValue() }
  }

  func open(
    _ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    depth += 1
    if depth > Bounds.workbookDepth {
      return fail(.broken("the elements of the workbook's part '\(part)' are nested too deeply"))
    }
    var values: [String: String] = [:]
    var position = 0
    while let key = attributes?[position], let value = attributes?[position + 1] {
      values[Self.local(key)] = String(cString: value)
      position += 2
    }
    attempt { () throws(WorkbookFault) in
      try budget.takeStep(in: part)
      try handler.open(Self.local(name), values)
    }
  }

  func close(_ name: UnsafePointer<CChar>?) {
    depth -= 1
    attempt { () throws(WorkbookFault) in try handler.close(Self.local(name)) }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    attempt { () throws(WorkbookFault) in
      try budget.takeStep(in: part)
      handler.text(String(decoding: bytes, as: UTF8.self))
    }
  }

  func fail(_ fault: WorkbookFault) {
    if self.fault == nil { self.fault = fault }
    XML_StopParser(parser, 0)
  }

  private func attempt(_ step: () throws(WorkbookFault) -> Void) {
    guard fault == nil else { return }
    do { try step() } catch { fail(error) }
  }

  /// The name behind the namespace.
  private static func local(_ name: UnsafePointer<CChar>?) -> String {
    guard var end = name, var start = name else { return "" }
    while end.pointee != 0 {
      if end.pointee == CChar(namespaceEnd) { start = end + 1 }
      end += 1
    }
    return String(cString: start)
  }
}
