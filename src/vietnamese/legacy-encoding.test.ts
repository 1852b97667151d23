import { expect, test } from 'vitest';
import { legacyEncoding } from './legacy-encoding.ts';

test.each([
  ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam'],
  ['VNI', 'Saùng nay, möa lôùn ôû thaønh phoá Vò Thanh'],
  ['VNI', 'Caàu môùi ôû Vò Thanh'],
  ['VNI', 'ÑOÄC LAÄP - TÖÏ DO'],
  ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam'],
  ['TCVN3', 'S¸ng nay, m­a lín ë thµnh phè VÞ Thanh'],
  ['UTF-8', 'Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam'],
])('%s: %s', (encoding, text) => expect(legacyEncoding(text)).toBe(encoding));

test.each([
  'Cộng hòa xã hội chủ nghĩa Việt Nam',
  'Bayern München gặp Malmö ở vòng loại; Señor Peña có mặt',
  'Özil',
  'Nước mắm «Phú Quốc»® giá 1½ triệu đồng, cao 30µm',
  'Xuân về trên quê hương, toà nhà khoẻ khoắn, thuở ấy',
  'Giá dầu: 5·000 đ; TP·HCM',
  'Ångström, Łódź, Gdańsk, İstanbul và Reykjavík là các thành phố ở châu Âu',
  '',
])('real Unicode: %s', (text) => expect(legacyEncoding(text)).toBeUndefined());
