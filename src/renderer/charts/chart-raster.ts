/** A picture of lines as one of pixels, for where SVG is not taken. */

/** Pixels for each CSS pixel: sharp when it is printed small or shown on a fine screen. */
const scale = 2;

/** Resolves to an SVG as PNG; rejects when the picture cannot be drawn, as when it is larger than the browser draws. */
export async function rasterOf(svg: string, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('the browser draws no pictures');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) =>
        blob === null ? reject(new Error('the picture is too large')) : resolve(blob),
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
