internal import BriefingValidating

/// The pictures, which every page may show: `{{pictures.logo.src}}`.
struct PictureNames: Sendable {
  private let shape: Shape<Void>

  init(_ pictures: [Picture]) {
    let each = pictures.map { picture in
      ShapeField<Void>.record(picture.id, Self.picture) { picture }
    }
    shape = Shape([.record("pictures", Shape(each)) {}])
  }

  func added(to schema: Schema) -> Schema { Schema(schema.fields + shape.schema.fields) }

  func added(to record: Record) -> Record { Record(record.values + shape.record(()).values) }

  private static let picture = Shape<Picture>([
    .text("src", .picture) { $0.address },
    .text("alt") { $0.words },
  ])
}
