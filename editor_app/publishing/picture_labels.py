"""The label inside a picture's file that says that AI made it or had a hand in it.

Re-encoding takes all metadata off, so what is declared must be written anew: IPTC's digital source type (IPTC Photo
Metadata 2023.1, clause 11.12), in an XMP packet that all three kinds of file can carry.
"""

from __future__ import annotations

from PIL.PngImagePlugin import PngInfo

from editor_app.domain.document import AiUse

_SOURCE_TYPES = {
    AiUse.GENERATED: "trainedAlgorithmicMedia",
    AiUse.ASSISTED: "compositeWithTrainedAlgorithmicMedia",
}
_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
    ' Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/{source_type}"/>'
    '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
)


def embedded_label(kind: str, ai_use: AiUse) -> dict[str, object]:
    """What to hand Pillow on saving a file of a kind (``JPEG``, ``PNG``, ``WEBP``); empty where nothing is declared."""
    source_type = _SOURCE_TYPES.get(ai_use)
    if source_type is None:
        return {}
    packet = _PACKET.format(source_type=source_type)
    if kind != "PNG":
        return {"xmp": packet.encode("utf-8")}
    chunk = PngInfo()
    chunk.add_itxt("XML:com.adobe.xmp", packet)
    return {"pnginfo": chunk}
